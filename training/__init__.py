"""How the bundled Swedish pipeline is trained and measured."""

import os

for _variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):  # before numpy is imported, which reads them once
    os.environ.setdefault(_variable, "1")
