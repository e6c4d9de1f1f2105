/**
 * Accounts that offices have elsewhere: a provider of identities or a directory vouches for a person, who gets an account here
 * with roles by the person's groups there.
 */
@ApplicationModule(allowedDependencies = {"engine.entry", "engine.refusal", "engine.signin", "engine.walls", "office.agency",
        "office.record", "office.start"})
package id.baku.engine.provider;

import org.springframework.modulith.ApplicationModule;
