/** What makes Camunda ours. The only wing that uses engine internals or the tables of the engine; this package assembles its rooms. */
@Wing(mayUse = {"office"})
package id.baku.engine;

import id.baku.Wing;
