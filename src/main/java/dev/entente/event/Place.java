package dev.entente.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Where an event takes place.
 *
 * @param country code of the country that the place lies in
 * @param name the place as it is named, such as "Shenyang"
 */
public record Place(Optional<String> country, String name) {

    public Place {
        requireNonNull(country, "country");
        requireNonNull(name, "name");
    }
}
