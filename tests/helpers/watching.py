"""What a request tells while it is answered, kept for tests."""


class Watching:
    """A `Progress` that keeps the parts that it is told."""

    def __init__(self):
        self.parts = []

    def __call__(self, fraction, note=""):
        assert 0 <= fraction <= 1

    def part(self, part):
        self.parts.append(part)


def ask_inspector(inspector, do, run, watching=None, **arguments):
    """Returns an inspector's reply; of `generate` with all its tokens, for those that parts told are not told again."""
    watching = watching or Watching()
    reply = inspector.handlers[do]({"run": str(run.path), **arguments}, watching)
    if do == "generate":
        reply.result["tokens"] = [token for part in [*watching.parts, reply.result] for token in part["tokens"]]
        assert len(reply.result["tokens"]) == reply.result["written"]
    return reply
