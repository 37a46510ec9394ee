"""`python -m washer`."""

from washer.cli import main

main()
