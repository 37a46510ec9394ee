"""A Word file with some parts replaced: all other members keep every byte, packed as they were."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Set
from itertools import pairwise

from washer.documents.package import MAX_RATIO, SMALL, Package

_DIRECTORY_ENTRY = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_LOCAL = struct.Struct("<4s5H3L2H")
_UTF8_NAME = 0x800
_OFFSET_AT = 42
_ELSEWHERE = b"\xff" * 4
"""Stands for the offset where the file uses the 64-bit form of zip."""
_STORE, _DEFLATE = 0, 8


def repack(package: Package, replaced: Mapping[str, bytes], removed: Set[str] = frozenset()) -> bytes:
    """The package's bytes with these parts replaced (in place), added (last, dated as the first member) or removed."""
    out, directory = bytearray(), bytearray()
    contents = {package.members.get(part.casefold(), part): data for part, data in replaced.items()}
    gone = {package.members.get(part.casefold()) for part in removed}
    members = [member for member in _members(package) if member[0].filename not in gone]
    for entry, member, record in members:
        data = contents.pop(entry.filename, None)
        if data is None and record[_OFFSET_AT : _OFFSET_AT + 4] == _ELSEWHERE:
            data = package.read(entry.filename)
        if data is None:
            directory += _moved(record, len(out))
            out += member
        else:
            directory += _append(out, entry.filename, data, entry)
    for part, data in contents.items():
        directory += _append(out, part, data, members[0][0])
    count = len(members) + len(contents)
    end = _END.pack(b"PK\x05\x06", 0, 0, count, count, len(directory), len(out), 0)
    return bytes(out + directory + end)


def _members(package: Package) -> Iterator[tuple[zipfile.ZipInfo, bytes, bytes]]:
    """Each member with its bytes (header, content, what follows) and its record in the directory, in that order."""
    with zipfile.ZipFile(io.BytesIO(package.data)) as archive:
        entries, position = archive.infolist(), archive.start_dir
    starts = sorted([entry.header_offset for entry in entries] + [position])
    after = dict(pairwise(starts))
    for entry in entries:
        fields = _DIRECTORY_ENTRY.unpack_from(package.data, position)
        length = _DIRECTORY_ENTRY.size + sum(fields[10:13])
        yield (
            entry,
            package.data[entry.header_offset : after[entry.header_offset]],
            package.data[position : position + length],
        )
        position += length


def _moved(record: bytes, offset: int) -> bytes:
    return record[:_OFFSET_AT] + struct.pack("<L", offset) + record[_OFFSET_AT + 4 :]


def _append(out: bytearray, name: str, data: bytes, like: zipfile.ZipInfo | None) -> bytes:
    """Write a member and return its record in the directory; date and rights are those of `like`."""
    method, packed = _packed(data)
    encoded = name.encode()
    flags = 0 if name.isascii() else _UTF8_NAME
    date, time = _dos_time((1980, 1, 1, 0, 0, 0) if like is None else like.date_time)
    offset = len(out)
    common = (flags, method, time, date, zlib.crc32(data), len(packed), len(data), len(encoded))
    out += _LOCAL.pack(b"PK\x03\x04", 20, *common, 0) + encoded + packed
    attributes = 0 if like is None else like.external_attr
    made_by = 20 if like is None else like.create_system << 8 | 20
    return _DIRECTORY_ENTRY.pack(b"PK\x01\x02", made_by, 20, *common, 0, 0, 0, 0, attributes, offset) + encoded


def _packed(data: bytes) -> tuple[int, bytes]:
    """The zip method and the bytes; what packs so tightly that it looks like a bomb is stored as it is."""
    packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush()
    return (_STORE, data) if len(data) > max(SMALL, MAX_RATIO * len(packed)) else (_DEFLATE, packed)


def _dos_time(moment: tuple[int, int, int, int, int, int]) -> tuple[int, int]:
    year, month, day, hour, minute, second = moment
    return (year - 1980) << 9 | month << 5 | day, hour << 11 | minute << 5 | second // 2
