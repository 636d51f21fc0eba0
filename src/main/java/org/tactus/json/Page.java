package org.tactus.json;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that begins with the newest.
 *
 * @param next path of the next page; null with the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found one more than the page holds, where there are: whether there is a next one is known without counting
     * @param count how many it holds
     * @param uri that was asked
     */
    public static <T> Page<T> of(List<T> found, int count, Function<T, UUID> id, UriInfo uri) {
        var items = found.subList(0, Math.min(found.size(), count));
        return new Page<>(items, found.size() > count ? next(uri, id.apply(items.get(count - 1))) : null);
    }

    private static String next(UriInfo uri, UUID last) {
        var path = UriBuilder.fromPath(uri.getPath());
        uri.getQueryParameters().forEach((name, values) -> path.queryParam(name, values.toArray()));
        return path.replaceQueryParam("before", last).build().toString();
    }
}
