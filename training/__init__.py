"""How the bundled Swedish pipeline is trained and measured."""
