"""Trains a compact Swedish package for Stanza with Stanza's own training code, on one thread.

    python -m training.stanza_sv --treebank FOLDER --statutes statutes.txt.gz --vectors FOLDER --output FOLDER

`--vectors` is the folder that `training.build --step vectors` makes. A step whose result lies in the work folder is not
done again. Nothing is fetched from the network, and test.conllu is not read.
"""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.stanza_data import write_data, write_vectors
from training.stanza_package import package

WORDS = 30_000
STEPS = ("tokenize", "pos", "lemma", "depparse")
_SHORTHAND = "sv_talbanken"

_log = logging.getLogger("training")


@dataclass(frozen=True, slots=True)
class StanzaBuild:
    """One build: where the sources are, and where intermediate results go."""

    treebank: Path
    statutes: Path
    vectors: Path
    work: Path

    def data(self) -> Path:
        """The folder with the treebank in the forms that Stanza reads."""
        return _once(self.work / "data", lambda folder: write_data(self.treebank, folder))

    def pretrain(self) -> Path:
        """The word vectors."""
        return _once(
            self.work / "pretrain.pt",
            lambda path: write_vectors(self.vectors, self.statutes, self.treebank, WORDS, path),
        )

    def tokenize(self) -> Path:
        """The tokenizer and sentence splitter."""
        from stanza.models import tokenizer
        from stanza.utils.datasets import prepare_tokenizer_data

        data = self.data()
        for part in ("train", "dev"):
            stem = data / part
            files = [f"{stem}.txt", f"{stem}.text.conllu", "-o", f"{stem}.labels", "-m", f"{stem}.mwt.json"]
            prepare_tokenizer_data.main(files)
        return self._trained(
            "tokenize",
            tokenizer.main,
            *("--txt_file", data / "train.txt", "--label_file", data / "train.labels"),
            *("--dev_txt_file", data / "dev.txt", "--dev_label_file", data / "dev.labels"),
            *("--dev_conll_gold", data / "dev.text.conllu", "--mwt_json_file", data / "dev.mwt.json"),
            *("--lang", "sv", "--max_seqlen", 300, "--steps", 1200, "--max_steps_before_stop", 1000),
        )

    def pos(self) -> Path:
        """The tagger: UPOS, XPOS and features."""
        from stanza.models import tagger

        return self._trained(
            "pos",
            tagger.main,
            *self._files(),
            *("--wordvec_pretrain_file", self.pretrain(), "--lang", "sv", "--word_cutoff", 4),
            *("--hidden_dim", 160, "--num_layers", 2, "--deep_biaff_hidden_dim", 160),
            *("--composite_deep_biaff_hidden_dim", 60, "--tag_emb_dim", 30, "--transformed_dim", 100),
            *("--char_emb_dim", 40, "--char_hidden_dim", 120, "--word_emb_dim", 50),
            *("--batch_size", 50, "--fix_eval_interval", "--eval_interval", 200),
            *("--max_steps", 2400, "--max_steps_before_stop", 600),
        )

    def lemma(self) -> Path:
        """The lemmatizer: what was seen, and characters to characters for the rest."""
        from stanza.models import lemmatizer

        return self._trained(
            "lemma", lemmatizer.main, *self._files(), "--num_epoch", 3, "--batch_size", 100, "--hidden_dim", 150
        )

    def depparse(self) -> Path:
        """The dependency parser."""
        from stanza.models import parser

        return self._trained(
            "depparse",
            parser.main,
            *self._files(),
            *("--wordvec_pretrain_file", self.pretrain(), "--lang", "sv", "--word_cutoff", 4, "--no_checkpoint"),
            *("--hidden_dim", 200, "--num_layers", 2, "--deep_biaff_hidden_dim", 200),
            *("--tag_emb_dim", 40, "--transformed_dim", 100, "--word_emb_dim", 50),
            *("--char_emb_dim", 30, "--char_hidden_dim", 80, "--no_ufeats"),
            *("--optim", "adam", "--lr", 0.003, "--beta2", 0.95, "--weight_decay", 0, "--no_second_optim"),
            *("--plateau_steps", 300, "--plateau_decay", 0.5),
            *("--batch_size", 1000, "--eval_interval", 100, "--max_steps", 2500, "--max_steps_before_stop", 800),
        )

    def _files(self) -> tuple[object, ...]:
        data = self.data()
        return ("--train_file", data / "train.conllu", "--eval_file", data / "dev.conllu")

    def _trained(self, name: str, run: Callable[[Sequence[str]], object], *options: object) -> Path:
        def train(path: Path) -> None:
            _log.info("training %s", name)
            common = ("--shorthand", _SHORTHAND, "--cpu", "--save_dir", path.parent, "--save_name", path.name)
            run([str(option) for option in (*common, *options)])

        return _once(self.work / f"{name}.pt", train)


def _once(path: Path, make: Callable[[Path], None]) -> Path:
    """What `make` makes, unless it is there: an interrupted step must not pass for a finished one."""
    if not path.exists():
        unfinished = path.with_name(f"unfinished-{path.name}")
        path.parent.mkdir(parents=True, exist_ok=True)
        make(unfinished)
        unfinished.rename(path)
    return path


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Train a compact Swedish package for Stanza.")
    parser.add_argument("--treebank", type=Path, required=True, help="folder with train, pud and dev .conllu")
    parser.add_argument("--statutes", type=Path, required=True, help="statutes.txt.gz, a paragraph a line")
    parser.add_argument("--vectors", type=Path, required=True, help="folder that training.build --step vectors makes")
    parser.add_argument("--work", type=Path, default=Path("training/work/stanza"), help="for intermediate results")
    parser.add_argument("--step", choices=STEPS, help="only this network")
    parser.add_argument("--output", type=Path, help="folder of the package; what is there is replaced")
    options = parser.parse_args()
    if options.step and options.output:
        parser.error("--step trains one network, and --output needs all of them")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    import torch

    torch.set_num_threads(1)
    build = StanzaBuild(options.treebank, options.statutes, options.vectors, options.work)
    made = {step: getattr(build, step)() for step in ((options.step,) if options.step else STEPS)}
    if options.output:
        package(made | {"pretrain": build.pretrain()}, options.output, {})


if __name__ == "__main__":
    main()
