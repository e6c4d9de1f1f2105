/** Who and when, as values and tables: agencies with their roles, and their working time. */
@Wing(mayUse = {})
package id.baku.office;

import id.baku.Wing;
