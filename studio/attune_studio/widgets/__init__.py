"""Widgets that pages share. They take values or models, emit signals and open no files."""
