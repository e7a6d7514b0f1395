/** Entry of the page in the sign-in window. */
import { runDialogPage } from '#addin/signIn/dialogPage';

void runDialogPage(window);
