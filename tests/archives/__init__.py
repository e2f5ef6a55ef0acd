"""Archives as LinkedIn makes them, of a member who never was: every era, every quirk, any size.

`life.live` invents what a member did, `eras` knows how LinkedIn wrote it down in which year, `files` writes
it, `packing` makes zips and folders of it, `disguise` writes the same facts in another way. What an archive
holds is known without reading it, so that tests can count on their own.
"""
