package org.tactus.store;

import java.sql.SQLException;

/** The database refused, or can't be reached; what it said stays in the cause. */
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(SQLException cause) {
        super(cause);
    }
}
