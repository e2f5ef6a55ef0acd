"""What every chart shows, free of any library: series, scales, ticks, maps and bars."""
