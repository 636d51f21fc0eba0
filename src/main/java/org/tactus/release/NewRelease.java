package org.tactus.release;

import java.time.LocalDate;

/**
 * A release as it was read, to be kept.
 *
 * @param from first day of service that it is for
 * @param through last one
 * @param rows how many codes, notes or edits it holds
 * @param content the same as our own text, as {@link org.tactus.codeset.PublishedTable}s are made of
 */
public record NewRelease(CodeSetKind kind, String name, LocalDate from, LocalDate through, int rows, String content) {}
