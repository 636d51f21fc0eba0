package org.tactus.exchange;

import org.tactus.ledger.Scope;

/**
 * Who asks, and where.
 *
 * @param caller their name; a walk from page to page is theirs alone
 * @param base where the FHIR API is
 */
record Asker(String caller, Scope scope, String base) {}
