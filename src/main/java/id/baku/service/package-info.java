/** What the procedures work on beside documents: partners and the satisfaction survey. */
@Wing(mayUse = {"office", "engine", "web"})
package id.baku.service;

import id.baku.Wing;
