"""Programs that drive the real window: screenshots, the walk, the benchmarks' windows."""
