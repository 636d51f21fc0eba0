/**
 * Code sets as they are published: read from their files, dated, kept, taken back.
 *
 * <p>What is kept are codes alone, in our own text ({@link org.tactus.codeset.PublishedTable}), for good: a release that was taken back
 * is what older decisions were made by. May import {@code claim}, {@code codeset}, {@code csv}, {@code problem},
 * {@code record} and {@code store}.
 */
@NullMarked
package org.tactus.release;

import org.jspecify.annotations.NullMarked;
