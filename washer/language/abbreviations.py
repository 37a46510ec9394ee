"""Swedish abbreviations written with a full stop, as sentence splitting needs to know them."""

from __future__ import annotations

NEVER_ENDS = frozenset(
    [
        *(
            "adr",
            "alt",
            "ang",
            "anm",
            "anv",
            "avd",
            "avs",
            "avsn",
            "ca",
            "cirka",
            "dir",
            "dnr",
            "dr",
            "dvs",
            "enl",
            "ev",
        ),
        *(
            "exkl",
            "fn",
            "fr",
            "föreg",
            "förf",
            "ggr",
            "inkl",
            "innev",
            "inv",
            "jfr",
            "jur",
            "kap",
            "kl",
            "kv",
            "max",
            "min",
        ),
        *("mob", "motsv", "nr", "näml", "obs", "ordf", "pga", "prof", "resp", "skr", "t.ex", "tex", "tel", "tf", "tfn"),
        *("uppl", "utg", "art.nr", "org.nr", "ref.nr", "tel.nr", "kl", "fax", "ex", "hr", "övers"),
    ]
)
"""Words (lower case, without the last stop) whose stop never ends a sentence, unless a number stands before a unit."""

MAY_END = frozenset(
    [
        *(
            "m.m",
            "m.fl",
            "mfl",
            "m.v",
            "m.h",
            "etc",
            "osv",
            "o.s.v",
            "o.d",
            "o.dyl",
            "e.d",
            "e.dyl",
            "dyl",
            "e.kr",
            "f.kr",
        ),
        *(
            "f.m",
            "e.m",
            "p.a",
            "inc",
            "ltd",
            "corp",
            "kr",
            "tkr",
            "mkr",
            "mnkr",
            "mdkr",
            "milj",
            "mån",
            "tim",
            "st",
            "stk",
        ),
        *(
            "jan",
            "feb",
            "apr",
            "aug",
            "sept",
            "okt",
            "nov",
            "dec",
            "art",
            "bil",
            "bet",
            "prop",
            "fig",
            "tab",
            "sid",
            "pkt",
        ),
        *("mom", "el", "ref", "spec", "forts", "str", "vån"),
    ]
)
"""Words whose stop ends a sentence before a capital letter, but not before a digit."""

UNITS = frozenset(["min", "max", "ex", "sek", "ggr", "tf"])
"""Words of NEVER_ENDS that are units after a number ("30 min. Leverantören …")."""

LETTERED = (
    r"bilag\w*|klass|nivå\w*|typ|grupp|hus|del|alternativ|område|anbudsområde|kategori|plan|zon|steg|krav|byggnad|avdelning"
    r"|lott|fas|vitamin|hepatit|port|block|entré|lokal|rum|modell|lag|punkt|version|spår"
)
"""Nouns that a single letter names one of ("bilaga B")."""
