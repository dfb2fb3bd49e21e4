"""Language packs as records: found, loaded, merged with the user's own, checked."""
