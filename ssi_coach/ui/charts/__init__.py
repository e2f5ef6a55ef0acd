"""Charts over time: the one room that knows pyqtgraph, entered when Progress is first shown."""
