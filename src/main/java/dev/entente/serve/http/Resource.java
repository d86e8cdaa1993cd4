package dev.entente.serve.http;

import io.javalin.config.RoutesConfig;

/** Some paths and how they are answered. */
interface Resource {

    /** Adds the paths. */
    void register(RoutesConfig routes);
}
