"""What can stand at the right of the document, one pane at a time: each a view on the open document.

No windows and no commands. Imports ui, review and the domain.
"""
