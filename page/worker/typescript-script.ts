import * as byTypeScript from '../../grader/compile/by-typescript';
import { TypeChecker } from '../../grader/compile/type-checker';
import { scope } from './suite-api';

Object.assign(scope.gradkata, { byTypeScript, TypeChecker });
