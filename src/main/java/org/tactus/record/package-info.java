/**
 * The record: what was written, numbered, hashed and chained, so that nobody can change it unseen.
 *
 * <p>Rooms whose rows are evidence write them through {@link org.tactus.record.RecordWriter}. May import {@code store}.
 */
@NullMarked
package org.tactus.record;

import org.jspecify.annotations.NullMarked;
