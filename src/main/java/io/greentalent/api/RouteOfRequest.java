package io.greentalent.api;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Tells whoever measures the request which route answers it (路由模板), by its template and without ids. */
@Provider
public class RouteOfRequest implements ContainerRequestFilter {
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        String route = "/api/v1/" + path(resource.getResourceClass().getAnnotation(Path.class)) + "/"
                + path(resource.getResourceMethod().getAnnotation(Path.class));
        request.setProperty(
                "greentalent.route",
                route.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}")
                        .replaceAll("/+", "/")
                        .replaceAll("/$", ""));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }
}
