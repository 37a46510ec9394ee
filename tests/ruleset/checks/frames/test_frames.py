"""Frames: how a file of them is read, and what they find in a sentence."""

from __future__ import annotations

import pytest

from tests.ruleset.reading import sentence_of
from washer.language.engine import Engine
from washer.ruleset.checks.frames import framed, frames, is_excused
from washer.ruleset.checks.frames.shapes import Frames
from washer.ruleset.checks.frames.source import frames_from

TEXT = """
who: ~leverantör~, den som lämnar anbud
site: ~kontor, ~verkstad,
  lager
firm: <who>, byrå
crew: <staff>, arbetslag~
house: ~hus+, bod+

@ premises
<who> ..2 ska ..4 [<site> ..1 i <Place>]
! kommunens <site>
+ även

@ years *
[minst? <#5> år]
[<#1-14> dagar] <end>

@ crew
<crew> ..2 ska ..2 [vara i form]

@ houses
<house> ..2 [i <Town>]

@ firms
& ..3 [<firm> ..1 från <Name>] avvisas
& ..2 [~bolag~] ej godtas
"""


@pytest.fixture(scope="module")
def known() -> Frames:
    return frames_from(TEXT)


def found(known: Frames, name: str, text: str) -> list[str]:
    return [text[start:end] for start, end in known.found_in(name, text)]


def test_a_frame_underlines_what_stands_in_its_brackets(known: Frames) -> None:
    assert found(known, "premises", "Leverantören ska ha ett servicekontor i Luleå.") == ["servicekontor i Luleå"]
    assert found(known, "premises", "Den som lämnar anbud ska ha lager i Luleå.") == ["lager i Luleå"]


def test_a_frame_has_only_so_much_room_and_ends_with_the_sentence(known: Frames) -> None:
    assert not found(known, "premises", "Leverantören ska gärna om det alls går ha ett kontor i Luleå.")
    assert not found(known, "premises", "Leverantören ska svara. Vi har kontor i Luleå.")


@pytest.mark.parametrize("place", ["Tyskland", "EU", "huset"])
def test_a_place_is_a_name_and_not_abroad(known: Frames, place: str) -> None:
    assert not found(known, "premises", f"Leverantören ska ha kontor i {place}.")


def test_an_item_may_be_optional_and_a_number_has_limits(known: Frames) -> None:
    assert "minst fem (5) år" in found(known, "years", "Det är minst fem (5) år sedan.")
    assert found(known, "years", "Det är fyra år sedan.") == []
    assert found(known, "years", "Leverans inom tio dagar.") == ["tio dagar"]
    assert found(known, "years", "Leverans inom 15 dagar.") == []


def test_an_excuse_counts_unless_something_makes_it_void(known: Frames) -> None:
    assert known.excuse("premises", "Leverantören ska städa kommunens kontor i Luleå.")
    assert not known.excuse("premises", "Leverantören ska städa även kommunens kontor i Luleå.")
    assert not known.excuse("premises", "Leverantören ska ha kontor i Luleå.")


@pytest.mark.parametrize("text", ["Byrå från Oslo avvisas.", "Här avvisas varje byrå från Oslo."])
def test_an_unordered_frame_fits_in_any_order(known: Frames, text: str) -> None:
    assert [span.lower() for span in found(known, "firms", text)] == ["byrå från oslo"]


def test_a_part_may_stand_anywhere_in_a_word(known: Frames) -> None:
    assert found(known, "firms", "Småbolagens anbud godtas ej.") == ["Småbolagens"]
    assert found(known, "firms", "Småföretagens anbud godtas ej.") == []


def test_an_unknown_class_is_told() -> None:
    with pytest.raises(ValueError, match="whom"):
        frames_from("@ premises\n<whom> ska\n")


@pytest.mark.parametrize("text", ["who: byrå\nwho: bolag\n", "@ one\nbyrå ska\n@ one\nbolag ska\n"])
def test_nothing_is_said_twice(text: str) -> None:
    with pytest.raises(ValueError, match=r"two"):
        frames_from(text)


def test_only_sentences_that_demand_something_are_held_against_the_frames(engine: Engine) -> None:
    demand = sentence_of(engine, "Byrån ska vara baserad i Norrköping.", "Kvalificeringskrav")
    told = sentence_of(engine, "Företagen i trakten är baserade i Norrköping.", "Bakgrund")
    assert {match.text for match in framed("local-premises", demand)} == {"baserad i Norrköping"}
    assert not list(framed("local-premises", told))
    assert is_excused("local-premises", sentence_of(engine, "Deltagarna ska vara bosatta i kommunen."))


def test_every_name_of_frames_has_a_frame() -> None:
    assert all(frames().frames.values())


def test_a_class_may_take_in_those_who_do_the_work(known: Frames) -> None:
    assert found(known, "crew", "Golvslipare ska alltid vara i form.") == ["vara i form"]
    assert found(known, "crew", "Arbetslaget ska alltid vara i form.") == ["vara i form"]
    assert not found(known, "crew", "Husväggarna ska alltid vara i form.")


@pytest.mark.parametrize("house", ["Gästhuset", "Lusthusen", "Boden", "Bod"])
def test_a_word_may_have_every_ending_of_a_noun(known: Frames, house: str) -> None:
    assert found(known, "houses", f"{house} ligger i Flen.") == ["i Flen"]


@pytest.mark.parametrize("place", ["Flen", "Granåsa", "Sandvik"])
def test_a_town_is_known_or_named_like_one(known: Frames, place: str) -> None:
    assert bool(found(known, "houses", f"Gästhuset ligger i {place}.")) is (place != "Granåsa")
    assert not found(known, "houses", "Gästhuset ligger i Badhuset.")
