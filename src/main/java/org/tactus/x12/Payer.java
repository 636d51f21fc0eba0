package org.tactus.x12;

/**
 * Who pays, loop 2010BB: the plan's organization.
 *
 * @param id by which clearinghouses know it
 */
public record Payer(String name, String id) {}
