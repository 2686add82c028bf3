import * as byTypeScript from '../../grader/compile/by-typescript';
import { scope } from './suite-api';

scope.gradkata.byTypeScript = byTypeScript;
