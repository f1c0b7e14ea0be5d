"""Text in: files, columns, cleaning, tokenizers, splits, statistics, batches, sample corpora. No Qt, no TensorFlow."""
