/**
 * Who may: users with their roles, what each is bound to, and how they say who they are; what scopes let a system do; where tactus is to them.
 *
 * <p>Imports {@code claim} for the identifiers that users are bound to, {@code json} and {@code problem}.
 */
@NullMarked
package org.tactus.access;

import org.jspecify.annotations.NullMarked;
