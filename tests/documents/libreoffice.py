"""LibreOffice as a second judge: what it reads in a Word file, and what is left when it accepts or rejects all."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

SOFFICE = shutil.which("soffice")
LIMIT = 120
_NULL = subprocess.DEVNULL
_FILTERS = {"txt": "Text (encoded)", "fodt": "OpenDocument Text Flat XML"}
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DOCTYPE = '<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}.dtd">\n'
_LIBRARY = 'xmlns:library="http://openoffice.org/2000/library"'
_MACRO = """
Sub Resolve(source As String, target As String, command As String, filter As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  If command &lt;&gt; "" Then
    Dim none()
    Dim dispatcher As Object
    dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
    dispatcher.executeDispatch(document.CurrentController.Frame, ".uno:" &amp; command, "", 0, none())
  End If
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = filter
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8,LF"
  document.storeToURL(ConvertToURL(target), text())
  document.close(True)
End Sub
"""


def profile(folder: Path) -> Path:
    """A fresh LibreOffice profile that holds the macro."""
    _soffice(folder, ["--terminate_after_init"])
    basic = folder / "user" / "basic"
    (basic / "Standard").mkdir(parents=True, exist_ok=True)
    for kind in ("script", "dialog"):
        listed = '<library:library library:name="Standard" library:link="false"/>'
        (basic / f"{kind}.xlc").write_text(
            _HEAD
            + _DOCTYPE.format("library:libraries", "libraries")
            + f'<library:libraries {_LIBRARY} xmlns:xlink="http://www.w3.org/1999/xlink">{listed}</library:libraries>'
        )
        module = '<library:element library:name="Judge"/>' if kind == "script" else ""
        (basic / "Standard" / f"{kind}.xlb").write_text(
            _HEAD
            + _DOCTYPE.format("library:library", "library")
            + f'<library:library {_LIBRARY} library:name="Standard" library:readonly="false" '
            f'library:passwordprotected="false">{module}</library:library>'
        )
    (basic / "Standard" / "Judge.xba").write_text(
        _HEAD
        + _DOCTYPE.format("script:module", "module")
        + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge" '
        f'script:language="StarBasic">{_MACRO}</script:module>'
    )
    return folder


def texts(profile_folder: Path, jobs: Sequence[tuple[Path, str]]) -> list[str]:
    """LibreOffice's text of Word files, after "AcceptAllTrackedChanges", "RejectAllTrackedChanges" or ""."""
    return [path.read_text(encoding="utf-8-sig") for path in exported(profile_folder, jobs)]


def exported(profile_folder: Path, jobs: Sequence[tuple[Path, str]], suffix: str = "txt") -> list[Path]:
    """The files that LibreOffice writes: as text, or with the suffix "fodt" all that it read as one XML file."""
    targets = [file.with_name(f"{file.stem}.{command or 'as-is'}.{suffix}") for file, command in jobs]
    for _ in range(2):
        calls = [
            f'macro:///Standard.Judge.Resolve("{file}","{target}","{command}","{_FILTERS[suffix]}")'
            for (file, command), target in zip(jobs, targets, strict=True)
            if not target.exists()
        ]
        if calls:
            _soffice(profile_folder, calls)
    return targets


def _soffice(profile_folder: Path, arguments: Sequence[str]) -> None:
    """Run LibreOffice; it sometimes fails on its way out, with the work done, so its exit status tells nothing."""
    assert SOFFICE is not None
    command = [SOFFICE, f"-env:UserInstallation=file://{profile_folder}", "--headless", "--norestore", *arguments]
    with subprocess.Popen(command, stdout=_NULL, stderr=_NULL, start_new_session=True) as process:
        try:
            process.wait(LIMIT)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise
