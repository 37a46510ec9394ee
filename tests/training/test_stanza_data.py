from __future__ import annotations

from pathlib import Path

from training.conllu import read_trees
from training.stanza_data import write_data

TREE = """\
# text = Priset skall vara 5 000 kr.
1\tPriset\tpris\tNOUN\tNN\tNumber=Sing\t5\tnsubj\t_\t_
2\tskall\tskola\tAUX\tVB\t_\t5\taux\t_\t_
3\tvara\tvara\tAUX\tVB\t_\t5\tcop\t_\t_
4\t5 000\t5 000\tNUM\tRG\t_\t5\tnummod\t_\t_
5\tkr\tkr\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\tMAD\t_\t5\tpunct\t_\t_

"""


def written(tmp_path: Path, copies: int = 40) -> Path:
    """A small treebank without a test file, written for Stanza."""
    treebank = tmp_path / "treebank"
    treebank.mkdir()
    (treebank / "train.conllu").write_text(TREE * copies, encoding="utf-8")
    for name in ("pud", "dev"):
        (treebank / f"{name}.conllu").write_text(TREE, encoding="utf-8")
    write_data(treebank, tmp_path / "data")
    return tmp_path / "data"


def test_networks_see_a_spaced_word_as_a_chain(tmp_path: Path) -> None:
    (tree,) = read_trees(written(tmp_path) / "dev.conllu")
    assert [word.form for word in tree.words] == ["Priset", "skall", "vara", "5", "000", "kr", "."]
    assert [word.head for word in tree.words] == [6, 6, 6, 6, 4, 0, 6]
    assert [word.relation for word in tree.words][3:5] == ["nummod", "flat"]


def test_networks_see_ska_as_well_as_skall(tmp_path: Path) -> None:
    forms = [tree.words[1].form for tree in read_trees(written(tmp_path) / "train.conllu")]
    assert len(forms) == 41
    assert {"ska", "skall"} == set(forms)


def test_the_tokenizer_sees_the_text_as_it_was(tmp_path: Path) -> None:
    data = written(tmp_path, copies=9)
    assert (data / "dev.txt").read_text(encoding="utf-8") == "Priset skall vara 5 000 kr.\n"
    paragraphs = (data / "train.txt").read_text(encoding="utf-8").split("\n\n")
    assert [paragraph.count("kr.") for paragraph in paragraphs] == [8, 2]
    assert "5 000" in [word.form for word in read_trees(data / "train.text.conllu")[0].words]


def test_the_same_data_every_time(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    one, other = written(tmp_path / "a"), written(tmp_path / "b")
    assert {path.name: path.read_bytes() for path in one.iterdir()} == {
        path.name: path.read_bytes() for path in other.iterdir()
    }
