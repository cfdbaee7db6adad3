package org.example;

import org.example.fixture.Colour;
import org.example.fixture.Fixture;

final class Use {
    static final Fixture FIXTURE = Fixture.builder().colour(Colour.RED).build();

    private Use() {}
}
