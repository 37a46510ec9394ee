"""Rows of an assortment: what is bought, its make, its size or pack, and no verb ("Snabbkaffe, 200 g, glasburk")."""

from __future__ import annotations

from washer.expressions import expression
from washer.language.model import Sentence

_FINITE = expression(
    r"(?i)\b(?:ska|skall|måste|bör|kan|får|kommer|är|har|finns|gäller|avser|ansvarar|sker|ingår|används|lämnas|levereras)\b"
)
_LONGEST = 90
_GOODS = expression(
    r"(?i)(?:\d\s?(?:g|gr|gram|hg|kg|kilo|ml|cl|dl|l|liter|mm|cm|m|tum|st|stycken|styck|ark|rullar|par|pack|påsar|tabletter"
    r"|flaskor|portioner|lager|W|GB|mg)(?![\wåäö])|\b\d+-(?:pack|lagers?|lager|grams?)\b"
    r"|\b(?:förp\w*|förpackning\w*|storlek|strl\.?|stl\.?|refill|kartong|burk|glasburk|dunk|flaska|pumpflaska|sprayflaska"
    r"|tub|påse|ask|hink|fryst|konserverad|oparfymerad|parfymfri|osaltad|laktosfri|glutenfri|styckfrysta?"
    r"|art\.?\s?nr|artikelnummer|färg|kulör|sortiment|dragskor|pappersrulle)(?![\wåäö]))"
)
_COLOUR = expression(
    r"(?i),\s(?:[a-zåäö]*(?:vit|svart|röd|grön|blå|gul|grå|brun)[at]{0,2}|beige|rosa|orange|turkos|lila)\s?(?:,|\.?$)"
)

_COLOUR_WORD = expression(
    r"[a-zåäö]*(?:vit|vitt|vita|svarta?|svart|röda?|rött|grön[at]?|grönt|blå|blått|blåa|gul[at]?|grå|grått|gråa|brun[at]?)$"
    r"|(?:beige|rosa|orange|turkosa?|lila)$"
)


def is_colour(word: str) -> bool:
    """Whether a word in small letters ends as the names of colours do ("marinblå")."""
    return bool(_COLOUR_WORD.match(word))


def has_verb(text: str) -> bool:
    """Whether the text has one of the verbs that make a sentence of a row."""
    return bool(_FINITE.search(text))


def is_goods_row(sentence: Sentence) -> bool:
    """Whether the sentence has no verb and tells of size, pack or colour as the rows of an assortment do."""
    text = sentence.text.strip()
    if len(text) > _LONGEST or has_verb(text):
        return False
    return bool(_GOODS.search(text) or _COLOUR.search(text))
