"""How a token says that white space stands before it; by itself, for the window starts without tokenizers."""

SPACE_MARK = "\u2581"  # ▁; where a text itself has one, it counts as white space
LINE_MARK = "\u2424"  # ␤; the token of a line end, where a language model's tokens are words or subwords
