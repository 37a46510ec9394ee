"""A small treebank of our own for the tests of this folder."""

from __future__ import annotations

CONLLU = """\
# sent_id = 1
# text = Priset skall vara 5 000 kr.
1\tPriset\tpris\tNOUN\t_\tCase=Nom|Definite=Def|Gender=Neut|Number=Sing\t5\tnsubj\t_\t_
2\tskall\tskola\tAUX\t_\tMood=Ind|Tense=Pres|VerbForm=Fin\t5\taux\t_\t_
3\tvara\tvara\tAUX\t_\tVerbForm=Inf\t5\tcop\t_\t_
4\t5 000\t5000\tNUM\t_\tNumType=Card\t5\tnummod\t_\t_
5\tkr\tkrona\tNOUN\t_\tAbbr=Yes\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\t_

# sent_id = 2
# text = Annas bil kom.
1\tAnnas\tAnna\tPROPN\t_\tCase=Gen\t2\tnmod:poss\t_\t_
2\tbil\tbil\tNOUN\t_\tCase=Nom\t3\tnsubj\t_\t_
3-4\tkom.\t_\t_\t_\t_\t_\t_\t_\t_
3\tkom\tkomma\tVERB\t_\tTense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""
