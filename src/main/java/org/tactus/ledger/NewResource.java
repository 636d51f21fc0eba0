package org.tactus.ledger;

/** A version of a resource to be stored, with what it is searched by. */
public record NewResource(StoredResource resource, SearchValues values) {}
