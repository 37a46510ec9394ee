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
from functools import partial
from pathlib import Path

from training.stanza_data import write_data, write_vectors
from training.stanza_package import package

WORDS = 30_000
STEPS = ("tokenize", "pos", "lemma", "depparse")
_SHORTHAND = "sv_talbanken"

_log = logging.getLogger("training")
_Main = Callable[[Sequence[str]], object]


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

    def first_pos(self) -> Path:
        """The tagger as it is when it has learnt the most of it: UPOS, XPOS and features."""
        from stanza.models import tagger

        return self._tagger("pos-first", tagger.main, "--lr", 0.002, "--max_steps", 1500)

    def pos(self) -> Path:
        """The tagger, going on from its first best step at a lower rate.

        Stanza's tagger has no option for that, and its second optimizer is never asked (Stanza 1.15).
        """
        from stanza.models import tagger

        first, trainer = self.first_pos(), tagger.Trainer

        def go_on(options: Sequence[str]) -> None:
            tagger.Trainer = partial(trainer, model_file=str(first))
            try:
                tagger.main(options)
            finally:
                tagger.Trainer = trainer

        return self._tagger("pos", go_on, "--lr", 0.0005, "--max_steps", 750)

    def _tagger(self, name: str, main: _Main, *steps: object) -> Path:
        sizes = (
            *("--hidden_dim", 200, "--num_layers", 1, "--share_hid", "--deep_biaff_hidden_dim", 300),
            *("--transformed_dim", 100, "--word_emb_dim", 50, "--char_emb_dim", 40, "--char_hidden_dim", 120),
            *("--dropout", 0.33, "--word_dropout", 0.2, "--word_cutoff", 4, "--batch_size", 32),
            *("--fix_eval_interval", "--eval_interval", 150),
        )
        return self._trained(name, main, *self._files(), *self._words(), *sizes, *steps)

    def tagged(self) -> Path:
        """The folder with the treebank as the first tagger tags it, for the parser to learn to bear its mistakes."""
        from stanza.models import tagger

        model, data = self.first_pos(), self.data()

        def tag(folder: Path) -> None:
            for part in ("train", "dev"):
                folder.mkdir(exist_ok=True)
                files = ("--eval_file", data / f"{part}.conllu", "--output_file", folder / f"{part}.conllu")
                saved = ("--save_dir", model.parent, "--save_name", model.name)
                _run(tagger.main, "--mode", "predict", *files, *saved, *self._words())

        return _once(self.work / "tagged", tag)

    def lemma(self) -> Path:
        """The lemmatizer: what was seen, and characters to characters for the rest."""
        from stanza.models import lemmatizer

        return self._trained(
            "lemma", lemmatizer.main, *self._files(), "--num_epoch", 3, "--batch_size", 100, "--hidden_dim", 150
        )

    def first_depparse(self) -> Path:
        """The parser as it learns from the treebank's own tags."""
        return self._parser("depparse-first", *self._files(), "--dropout", 0.5, "--lr", 0.003, "--max_steps", 1800)

    def depparse(self) -> Path:
        """The dependency parser, going on with four sentences of the tagger's tags for one of the treebank's."""
        tagged = self.tagged()
        files = (*self._files(), "--silver_file", tagged / "train.conllu", "--silver_weight", 4)
        steps = ("--dropout", 0.4, "--lr", 0.001, "--max_steps", 400, "--continue_from", self.first_depparse())
        return self._parser("depparse", *files, "--eval_file", tagged / "dev.conllu", *steps)

    def _parser(self, name: str, *options: object) -> Path:
        from stanza.models import parser

        sizes = (
            *("--hidden_dim", 200, "--num_layers", 2, "--deep_biaff_hidden_dim", 200),
            *("--tag_emb_dim", 40, "--transformed_dim", 100, "--word_emb_dim", 50),
            *("--char_emb_dim", 30, "--char_hidden_dim", 80, "--no_ufeats", "--word_cutoff", 4),
            *("--optim", "adam", "--beta2", 0.95, "--weight_decay", 0, "--no_second_optim", "--no_checkpoint"),
            *("--plateau_steps", 300, "--plateau_decay", 0.5),
            *("--batch_size", 1000, "--eval_interval", 100, "--max_steps_before_stop", 800),
        )
        return self._trained(name, parser.main, *self._words(), *sizes, *options)

    def _files(self) -> tuple[object, ...]:
        data = self.data()
        return ("--train_file", data / "train.conllu", "--eval_file", data / "dev.conllu")

    def _words(self) -> tuple[object, ...]:
        return ("--wordvec_pretrain_file", self.pretrain(), "--lang", "sv")

    def _trained(self, name: str, main: _Main, *options: object) -> Path:
        def train(path: Path) -> None:
            _log.info("training %s", name)
            _run(main, "--save_dir", path.parent, "--save_name", path.name, *options)

        return _once(self.work / f"{name}.pt", train)


def _run(main: _Main, *options: object) -> None:
    main([str(option) for option in ("--shorthand", _SHORTHAND, "--cpu", *options)])


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
