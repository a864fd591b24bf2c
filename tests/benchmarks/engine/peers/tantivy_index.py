"""tantivy, through its binding for Python: ranks and rows are columns beside the words."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.benchmarks.engine.articles import Text, read_texts
from tests.benchmarks.engine.keystrokes import Term, terms
from tests.benchmarks.engine.peer import FIRST, ROWS, Committed, Found

_HEAP = 128_000_000  # bytes


class Tantivy:
    """tantivy with one thread that writes."""

    def __init__(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        self._tantivy: Any = import_module("tantivy")  # nobody's dependency, so untyped
        builder = self._tantivy.SchemaBuilder()
        builder.add_unsigned_field("rank", stored=False, indexed=True, fast=True)
        for name in ("path", "day", "lead"):
            builder.add_text_field(name, stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_text_field("body", stored=False, index_option="position")
        self._schema = builder.build()
        self._index = self._tantivy.Index(self._schema, path=str(place))
        self._writer: Any = None
        self._searcher: Any = None

    def build(self, folder: Path, committed: Committed) -> None:
        """Index a folder, the first articles by themselves."""
        texts = read_texts(folder)
        for some in (texts[:FIRST], texts[FIRST:]):
            for text in some:
                self._add(text)
            self._commit()
            committed(some[-1].rank + 1 if some else len(texts))
        self.close()

    def _add(self, text: Text) -> None:
        if self._writer is None:
            self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        document = self._tantivy.Document(
            path=text.path, day=text.day, lead=text.lead, body=text.body
        )
        document.add_unsigned("rank", text.rank)
        self._writer.add_document(document)

    def _commit(self) -> None:
        if self._writer is not None:
            self._writer.commit()
        self.open()

    def open(self) -> None:
        """Take the newest commit."""
        self._index.reload()
        self._searcher = self._index.searcher()

    def ask(self, asked: str) -> Found:
        """Count and fetch in one go."""
        result = self._searcher.search(
            self._put(asked), limit=ROWS, count=True, order_by_field="rank",
            order=self._tantivy.Order.Asc,
        )  # fmt: skip
        documents = (self._searcher.doc(address) for _, address in result.hits)
        rows = [(d["path"][0], d["day"][0], d["lead"][0]) for d in documents]
        return Found(result.count, rows)

    def change(self, before: Text, after: Text) -> None:
        """Delete by rank, add, commit and reload."""
        if self._writer is None:
            self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)
        self._writer.delete_documents_by_term("rank", before.rank)
        self._add(after)
        self._commit()

    def close(self) -> None:
        """Let the writer end, which it can only once."""
        writer, self._writer = self._writer, None
        if writer is not None:
            writer.wait_merging_threads()

    def _put(self, asked: str) -> Any:
        """Put a query as tantivy's own."""
        occur = self._tantivy.Occur
        return self._tantivy.Query.boolean_query(
            [
                (occur.MustNot if term.excluded else occur.Must, self._query(term))
                for term in terms(asked)
            ]
        )

    def _query(self, term: Term) -> Any:
        query = self._tantivy.Query
        if term.begins:
            return query.regex_query(self._schema, "body", f"{re.escape(term.words[0])}.*")
        if len(term.words) > 1:
            return query.phrase_query(self._schema, "body", [*term.words])
        return query.term_query(self._schema, "body", term.words[0], index_option="basic")
