"""`python -m attune_studio`: the `attune` command."""

from attune_studio.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
