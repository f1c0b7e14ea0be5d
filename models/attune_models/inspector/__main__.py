"""`python -m attune_models.inspector`: serves until standard input ends."""

from attune_datasets.service import serve

from attune_models.environment import load_keras, prepare_environment


def main() -> None:
    """Prepares the process, then answers."""
    prepare_environment()
    load_keras()
    from attune_models.devices import use_device
    from attune_models.inspector.handlers import Inspector

    use_device("cpu")
    # A probe is a file, or kept in memory: a replay goes on while a model is asked. What heads are worth takes minutes.
    serve(Inspector().handlers, beside=["probe"], giving_way=["worth"])


if __name__ == "__main__":
    main()
