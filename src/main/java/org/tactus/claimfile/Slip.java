package org.tactus.claimfile;

/**
 * Something in a file that can't be read.
 *
 * @param place as exact as it is known: {@code line 9}, {@code segment 35 (DTP), element 3}
 * @param element path into the submission, or the column's or element's name; empty where the place as a whole is meant
 * @param message what is wrong and what would be right, with no value that identifies a person
 */
public record Slip(String place, String element, String message) {}
