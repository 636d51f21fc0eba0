/**
 * What all pages have in common: the frame around them, forms, signing in and out, and how a failure is told to a person.
 *
 * <p>A page itself stands in the room of what it shows.
 */
@NullMarked
package org.tactus.web;

import org.jspecify.annotations.NullMarked;
