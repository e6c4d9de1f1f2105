/** What every page and endpoint needs: who asks, how refusals and files are answered, how things are written. */
@Wing(mayUse = {"office", "engine"})
package id.baku.web;

import id.baku.Wing;
