"""The reader pane: the article as a page, its marks, the legend above and the find bar below."""
