import 'server-only';
// Every kind of job that a worker of this version can do.
import './change-clock';
import './clv-fit';
import './effort-count';
import './make-reports';
import './rebuild-value';
import './sample-load';
import './tag-answers';
