"""LinkedIn's archive of a member's own data: zip, folder or single file, quick or complete, of every era."""
