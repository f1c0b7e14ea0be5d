"""Word vectors: word2vec and what is asked of vectors."""
