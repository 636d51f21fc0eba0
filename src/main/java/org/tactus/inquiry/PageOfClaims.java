package org.tactus.inquiry;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.tactus.json.PageParameters;
import org.tactus.json.Violations;

/** Which page of a list of claims is asked for. */
public class PageOfClaims {

    @QueryParam("before")
    @Parameter(description = "as next gives it")
    @Nullable
    String before;

    @QueryParam("count")
    @Parameter(description = "50 where left out, 200 at most")
    @Nullable
    String count;

    PageParameters read(Violations violations) {
        return PageParameters.read(before, count, violations);
    }
}
